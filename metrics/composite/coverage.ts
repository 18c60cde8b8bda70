/** Shares are sums of quotients; one that is exactly at the limit must not fail by its last digit. */
const ROUNDING = 1e-9;

/** Whether an observed share of weight reaches the share required (method §4.4). */
export function hasCoverage(share: number, required: number): boolean {
  return share >= required - ROUNDING;
}
