type Where = {
  readonly area?: string | null;
  readonly mission?: string | null;
  readonly asOf?: string | null;
};

/** Address of an indicator's page, or of its download with `suffix`. */
export function indicatorHref(code: string, where: Where, suffix: '' | '.svg' | '.csv' = ''): string {
  const query = new URLSearchParams();
  for (const name of ['area', 'mission', 'asOf'] as const) {
    const value = where[name];
    if (value) query.set(name, value);
  }
  return `/indicators/${code}${suffix}${query.size > 0 ? `?${query}` : ''}`;
}
