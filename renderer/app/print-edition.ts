// Shows the reading edition inside the workbench without mixing the two: in a shadow, with its own style sheet. For the printer
// it is laid over the page, so that it serves the desktop's PDF and the browser's print dialog alike.

/** Puts `html`, a page of ours, into an element in place of what was shown there before. */
export function showEdition(host: HTMLElement, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // In the shadow there is no body: what it would look like is the host's.
  const style = [...page.querySelectorAll('style')].map((element) => element.textContent).join('\n');
  sheet.replaceSync(style.replace(/(^|[\s,}])(?:body|html|:root)(?=[\s,{])/g, '$1:host'));
  shadow.adoptedStyleSheets = [sheet];
  shadow.replaceChildren(...page.body.childNodes);
}

/** Shows `html`, a page of ours, to the printer while `print` runs. */
export async function printEdition(html: string, print: () => Promise<unknown>): Promise<void> {
  const host = document.createElement('div');
  host.className = 'print-edition';
  showEdition(host, html);
  document.body.append(host);
  document.documentElement.classList.add('printing-edition');
  try {
    await print();
  } finally {
    document.documentElement.classList.remove('printing-edition');
    host.remove();
  }
}
