import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesOf } from '#app/what-if/choices-of.ts';
import { decodeState } from '#app/what-if/decode-state.ts';
import { encodeState } from '#app/what-if/encode-state.ts';
import { stateOfAddress } from '#app/what-if/state-of-address.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { arbitraryMission } from '#test/metrics/assessment/arbitrary-mission.ts';
import { arbitraryQuery } from './arbitrary-query.ts';

const ID = '0190f1a4-5d3c-7c6e-9d5a-3b1f2a4c5d6e';

const missions = fc.sample(arbitraryMission(), { seed: 23, numRuns: 12 });
const arbitraryAddress = fc.nat({ max: missions.length - 1 }).chain((index) => {
  const input = missions[index]!;
  const choices = choicesOf({ input, parameters: DEFAULT_PARAMETERS }, 10_000);
  return arbitraryQuery(choices).map((query) => ({ choices, query }));
});

describe('whatever an address says', () => {
  test('the state that is read from it is read again from the address that is written for it', () => {
    fc.assert(
      fc.property(arbitraryAddress, ({ choices, query }) => {
        const state = decodeState(query, choices);
        const address = encodeState(state, choices);
        expect(decodeState(address, choices)).toEqual(state);
        expect(encodeState(decodeState(address, choices), choices)).toBe(address);
      }),
      { seed: 24, numRuns: 300 },
    );
  });

  test('the page about one assessment reads the same from its own address', () => {
    fc.assert(
      fc.property(arbitraryAddress, fc.boolean(), ({ choices, query }, isLatest) => {
        const state = stateOfAddress(query, { id: ID, isLatest }, choices);
        const address = encodeState(state, choices);
        expect(stateOfAddress(address, { id: ID, isLatest }, choices)).toEqual(state);
      }),
      { seed: 25, numRuns: 300 },
    );
  });

  test('nothing is both used and refused, and what is used is possible', () => {
    fc.assert(
      fc.property(arbitraryAddress, ({ choices, query }) => {
        const { changes, refusals } = decodeState(query, choices);
        for (const { name } of refusals) expect(Object.hasOwn(changes.numbers, name)).toBe(false);
        for (const [name, value] of Object.entries(changes.numbers)) {
          const choice = choices.numbers.find((candidate) => candidate.name === name);
          expect(value).toBeGreaterThanOrEqual(choice?.least ?? Number.NaN);
          expect(value).toBeLessThanOrEqual(choice?.most ?? Number.NaN);
        }
        expect(choices.indicators).toEqual(expect.arrayContaining([...changes.dropped]));
      }),
      { seed: 26, numRuns: 300 },
    );
  });
});
