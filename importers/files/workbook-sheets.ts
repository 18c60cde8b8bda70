import { SaxesParser } from 'saxes';
import { UnusableFile } from '../importer.ts';
import { openZipEntry, type ZipEntry } from './zip-directory.ts';

/** Names of the worksheets of a workbook in its own order, chart and macro sheets left out, with their position. */
export async function workbookSheets(
  entries: readonly ZipEntry[],
): Promise<{ readonly name: string; readonly position: number }[]> {
  const relations = new Map<string, boolean>();
  await eachElement(entries, 'xl/_rels/workbook.xml.rels', (tag, attributes) => {
    if (tag === 'Relationship') {
      relations.set(attributes.get('Id') ?? '', (attributes.get('Type') ?? '').endsWith('/worksheet'));
    }
  });
  const sheets: { name: string; position: number; relation: string }[] = [];
  await eachElement(entries, 'xl/workbook.xml', (tag, attributes) => {
    if (tag !== 'sheet') return;
    const relation = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes.get('name') ?? '', position: sheets.length, relation });
  });
  return sheets
    .filter((sheet) => relations.get(sheet.relation))
    .map(({ name, position }) => ({ name, position }));
}

async function eachElement(
  entries: readonly ZipEntry[],
  path: string,
  visit: (tag: string, attributes: ReadonlyMap<string, string>) => void,
): Promise<void> {
  const entry = entries.find(({ name }) => name === path);
  if (!entry)
    throw new UnusableFile('workbook_damaged', `This workbook has no ${path}. Save it again as .xlsx.`);
  const parser = new SaxesParser();
  parser.on('doctype', () => parser.fail('a document type is not accepted'));
  parser.on('opentag', (tag) => {
    visit(
      tag.name.replace(/^.*:/, ''),
      new Map(Object.entries(tag.attributes).map(([key, value]) => [key, String(value)])),
    );
  });
  parser.on('error', (error) => {
    throw new UnusableFile(
      'workbook_damaged',
      `This workbook is damaged: ${error.message}. Save it again as .xlsx.`,
    );
  });
  const decoder = new TextDecoder();
  for await (const piece of openZipEntry(entry)) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}
