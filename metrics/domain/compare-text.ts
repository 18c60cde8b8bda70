/** Order of two texts by their UTF-16 units, the same in every locale: for ISO dates and ids, not for people's words. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
