import { useFormat } from '#app/i18n/use-format.ts';
import type { AreaCode } from '#metrics/domain/area.ts';

export function AreaNames({ areas }: { readonly areas: readonly AreaCode[] }) {
  const format = useFormat();
  return <>{areas.map(format.area).join(', ')}</>;
}
