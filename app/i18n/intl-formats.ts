/** `Intl` formatters are expensive to make and harmless to share: one for each language and set of options. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return shared(numbers, `${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
}

export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return shared(dates, `${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
}

function shared<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const found = formats.get(key) ?? make();
  formats.set(key, found);
  return found;
}
