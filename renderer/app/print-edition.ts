// Prints the reading edition instead of the workbench: it is laid over the page for the printer alone, so that it serves
// the desktop's PDF and the browser's print dialog alike.

/** Shows `html`, a page of ours, to the printer while `print` runs. */
export async function printEdition(html: string, print: () => Promise<unknown>): Promise<void> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const host = document.createElement('div');
  host.className = 'print-edition';
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // In the shadow there is no body: what it would look like is the host's.
  const style = [...page.querySelectorAll('style')].map((element) => element.textContent).join('\n');
  sheet.replaceSync(style.replace(/(^|[\s,}])(?:body|html|:root)(?=[\s,{])/g, '$1:host'));
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(...page.body.childNodes);
  document.body.append(host);
  document.documentElement.classList.add('printing-edition');
  try {
    await print();
  } finally {
    document.documentElement.classList.remove('printing-edition');
    host.remove();
  }
}
