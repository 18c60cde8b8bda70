/** An XML element of one activity, with the line its tag begins on. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  text: string;
  readonly children: Element[];
};

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: Element, name: string): Element | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** An attribute, trimmed; null when absent or empty. */
export function attribute(element: Element | null, name: string): string | null {
  const value = element?.attributes[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/** The first narrative (version 2) or the element's own text (version 1), white space collapsed; null when empty. */
export function narrative(element: Element | null): string | null {
  if (element === null) return null;
  const narratives = childrenOf(element, 'narrative').map(({ text }) => plain(text));
  return narratives.find((text) => text !== '') ?? (plain(element.text) || null);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
