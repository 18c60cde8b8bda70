/** An address with one name given another value, or none. */
export function withNumber(query: string, name: string, text: string | null): string {
  const params = new URLSearchParams(query);
  if (text === null || text === '') params.delete(name);
  else params.set(name, text);
  return params.toString();
}

/** An address with an indicator left out, or back in. */
export function withDropped(query: string, id: string, isDropped: boolean): string {
  const params = new URLSearchParams(query);
  params.delete('drop', id);
  if (isDropped) params.append('drop', id);
  return params.toString();
}

/** An address without a part that was refused. */
export function withoutPart(query: string, name: string, text: string): string {
  const params = new URLSearchParams(query);
  params.delete(name, text);
  return params.toString();
}
