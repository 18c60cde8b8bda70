/**
 * Moves positions apart until neighbours are `gap` away from each other, changing each as little as a single
 * downward and a single upward pass allow. The order of the positions is kept.
 */
export function dodge(
  positions: readonly number[],
  { gap, from, to }: { readonly gap: number; readonly from: number; readonly to: number },
): number[] {
  const order = positions.map((y, index) => ({ y: Math.max(y, from), index })).sort((a, b) => a.y - b.y);
  for (const [rank, item] of order.entries()) {
    const above = order[rank - 1];
    if (above) item.y = Math.max(item.y, above.y + gap);
  }
  let limit = to;
  for (const item of order.toReversed()) {
    item.y = Math.min(item.y, limit);
    limit = item.y - gap;
  }
  return order.sort((a, b) => a.index - b.index).map((item) => item.y);
}
