/** Parts of states that publish police statistics of their own, by the names publishers write for them. */
import { plainHeader } from '../tables/find-columns.ts';

const PARTS: ReadonlyMap<string, string> = new Map([
  ['england and wales', 'GBR-EAW'],
  ['scotland', 'GBR-SCT'],
  ['northern ireland', 'GBR-NIR'],
  ['iraq central iraq', 'IRQ-CENTRAL'],
  ['iraq kurdistan region', 'IRQ-KR'],
]);

/** ISO 3166-2, or a name below the state's code where ISO has none; null when it is no such part. */
export function resolvePartOfState(name: string): string | null {
  return PARTS.get(plainHeader(name)) ?? null;
}
