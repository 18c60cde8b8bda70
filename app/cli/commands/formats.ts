import { defineCommand } from '#app/cli/command.ts';
import { IMPORTERS } from '#importers/registry.ts';

export const command = defineCommand({
  async run() {
    const formats = IMPORTERS.map(({ id, title, publisher, kinds, extensions }) => ({
      id,
      title,
      publisher,
      kinds,
      extensions,
    }));
    const width = Math.max(...formats.map(({ id }) => id.length));
    const human = formats.map(({ id, title, publisher, extensions }) => {
      return `${id.padEnd(width)}  ${title} (${publisher}; ${extensions.join(', ')})`;
    });
    return { human, json: formats };
  },
});
