/**
 * Translates a fixture's field names into calls of the method and the results back.
 *
 * `inputs` are the inputs of every case of the same document, for fixtures whose cases build on one another; an
 * adapter never sees what is expected.
 */
export type FixtureAdapter = (input: unknown, inputs: readonly unknown[]) => unknown;
