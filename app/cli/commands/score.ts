import { readFile } from 'node:fs/promises';
import { defineCommand } from '#app/cli/command.ts';
import { wholeNumberOption } from '#app/cli/option-values.ts';
import { AppError } from '#app/errors.ts';
import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';

export const command = defineCommand({
  usage: 'MODEL.json [--draws N] [--seed S]',
  options: { draws: { type: 'string' }, seed: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ values, positionals }) {
    const draws = wholeNumberOption('draws', values.draws, { min: 0, max: 1_000_000 });
    const [path = ''] = positionals;
    const document = await readDocument(path);
    try {
      const result = scoreModel(readModel(document));
      return { human: JSON.stringify(result, null, 2), json: result };
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError) throw new AppError('input_unusable', { message: `${path}: ${error.message}.`, cause: error });
      throw error;
    }
  },
});

async function readDocument(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AppError('arguments_unusable', { message: `${path} cannot be read (${error.code}).`, cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('input_unusable', { message: `${path} is not JSON: ${(error as Error).message}.`, cause: error });
  }
}
