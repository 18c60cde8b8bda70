import { expect, test } from 'vitest';
import { readComparedMissions } from '#app/http/read-compared-missions.ts';

const read = (query: string) => readComparedMissions(`https://ledger.example.org/compare${query}`);

test('missions are read in the order named, each once, whichever way they are listed', () => {
  expect(read('?missions=ramsi&missions=unmil')).toEqual(['ramsi', 'unmil']);
  expect(read('?missions=ramsi,unmil, ramsi')).toEqual(['ramsi', 'unmil']);
});

test('empty choices, as a form sends them, name nothing', () => {
  expect(read('?missions=&missions=unmil&missions=')).toEqual(['unmil']);
  expect(read('')).toEqual([]);
});

test('more than four are refused with what to do', () => {
  expect(() => read('?missions=a,b,c,d,e')).toThrow(/5 missions are named; at most 4.*Leave some out/);
});
