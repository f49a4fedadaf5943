// Files of the kinds the archive has, made up for tests: other layouts, other shelf marks, other things on the page.

/** A journal: credits, folder and file, several paragraphs of summary, page numbers, signatures, remarks. */
export const JOURNAL = `Digital Archive
International History Declassified

digitalarchive.wilsoncenter.org

May 10, 1956
Journal of Soviet Ambassador V. I. Ivanov for 10 May 1956

Citation:

“Journal of Soviet Ambassador V. I. Ivanov for 10 May 1956,” May 10, 1956, Wilson Center Digital Archive, AVPRF, Fond 0102, Opis 12, Papka 68, Poryadok 5, Delo 6, ll. 120-123. Obtained for NKIDP by James F. Person and translated for NKIDP by Gary Goldberg and Natalia Shevchenko. http://digitalarchive.wilsoncenter.org/document/114135

Summary:

The Soviet ambassador meets with Pak Chang Ok.

They discuss the Third Congress of the KWP; the ambassador is asked for advice.

Credits:

This document was made possible with support from the Leon Levy Foundation.

Original Language:

Russian

Contents:

Original Scan
Transcript - Russian
Translation - English

Original Scan

- 1 -

СЕКРЕТНО
Экз. № 2

ИЗ ДНЕВНИКА
ПОСЛА СССР В КНДР
т. ИВАНОВА В.И.

10 мая 1956 года. Принял Пак Чан Ока, который сообщил, что в связи с под-
готовкой к III съезду Трудовой партии Кореи имеются недостатки в работе.

Пак Чан Ок просил передать [неразборчиво] благодарность тов. Иванову за

2

оказанную помощь.

Посол СССР в КНДР
[подпись] (В. Иванов)

Wilson Center Digital Archive

Translation - English

SECRET
Copy Nº 2

FROM THE JOURNAL OF
USSR AMBASSADOR TO THE DPRK
Cde. V. I. IVANOV

10 May 1956. I received Pak Chang Ok, who reported that there are shortcomings in the work in connection with the preparation for the Third Congress of the KWP.

[Translator's note: the Third Congress was held 23-29 April 1956.]

Pak Chang Ok asked to pass on [two words illegible] gratitude to Cde. Ivanov for the aid.

[handwritten in the left margin: To Cde. Shcherbakov

For information. 19 May]

USSR Ambassador to the DPRK
[signature] (V. Ivanov)
`;

/** A telegram: labels and values on one line, no translator, names alone for signatures. */
export const TELEGRAM = `# Telegram from Mao Zedong to I.V. Stalin

**Citation:** "Telegram from Mao Zedong to I.V. Stalin," October 1950, History and Public Policy Program Digital Archive, APRF, F. 45, Op. 1, D. 334, Ll. 105-106. https://digitalarchive.wilsoncenter.org/document/110000.

**Summary:** Mao tells Stalin about troops.

**Original Language:** Russian

**Contents:**

- Original Scan
- Translation - English

ФИЛИППОВУ

Мы первоначально планировали двинуть несколько добровольческих дивизий в Северную Корею.

МАО ЦЗЭ-ДУН

To FILIPPOV

We originally planned to move several volunteer divisions to North Korea.

MAO ZEDONG
`;
