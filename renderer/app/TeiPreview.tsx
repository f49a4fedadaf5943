// A sentence of the file as it will be written, signs quiet and words plain, so that the effect of each option is seen.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sentencesToShow, tagsAndWords } from './tei-excerpt.ts';

export function TeiPreview({ xml, name }: { xml: string; name: string }) {
  const { t } = useTranslation();
  const sentences = useMemo(() => sentencesToShow(xml), [xml]);
  return (
    <div className="preview">
      <div className="preview-head">
        <span>{t('export.preview')}</span>
        <span>{name}</span>
      </div>
      {sentences.map((sentence) => (
        <pre key={sentence}>
          {tagsAndWords(sentence).map(({ kind, text }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one string in their order
            kind === 'words' ? <b key={index}>{text}</b> : text,
          )}
        </pre>
      ))}
    </div>
  );
}
