/**
 * XML → one small tree per activity, while the file streams in. Elements nobody reads (results, documents,
 * locations, extensions) are passed over without being kept, so memory follows the largest activity.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { decodeText } from '../files/decode-text.ts';
import { MAX_XML_DEPTH, MAX_XML_TEXT_CHARACTERS } from '../files/limits.ts';
import type { SourceFile } from '../importer.ts';
import { UnusableFile } from '../importer.ts';
import type { Element } from './element.ts';

export type IatiRoot = { readonly version: string | null; readonly generated: string | null };
export type IatiItem = { readonly root: IatiRoot; readonly activity: Element };

const MAX_ACTIVITY_ELEMENTS = 500_000;

/** Children of an activity that become part of its record. */
const READ = new Set([
  'iati-identifier',
  'reporting-org',
  'title',
  'description',
  'participating-org',
  'activity-status',
  'activity-date',
  'recipient-country',
  'recipient-region',
  'sector',
  'budget',
  'transaction',
  'planned-disbursement',
  'related-activity',
]);

export async function* streamActivities(file: SourceFile): AsyncIterable<IatiItem> {
  const reader = createReader();
  for await (const piece of decodeText(file)) {
    reader.write(piece);
    yield* reader.take();
  }
  reader.end();
  yield* reader.take();
}

function createReader() {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const ready: IatiItem[] = [];
  const stack: Element[] = [];
  let root: IatiRoot | null = null;
  let startLine = 1;
  let depth = 0;
  let skippedFrom = 0;
  let elements = 0;
  /** Characters taken in since the last event: the parser holds them until their text or tag ends. */
  let pending = 0;
  let hasEvent = false;

  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new UnusableFile(
      'xml_malformed',
      `This XML is not well formed on line ${parser.line}: ${reason}.`,
      parser.line,
    );
  });
  parser.on('doctype', () => {
    const message =
      'This XML declares a document type, which is not accepted. Remove the DOCTYPE and write characters out.';
    throw new UnusableFile('xml_doctype', message, parser.line);
  });
  parser.on('opentagstart', () => {
    startLine = parser.line;
    hasEvent = true;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH)
      throw new UnusableFile('xml_too_deep', 'This XML is nested too deeply.', startLine);
    if (skippedFrom > 0) return;
    if (depth === 1) root = readRoot(tag);
    else if (isSkipped(tag.name)) skippedFrom = depth;
    else keep(tag);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', () => {
    hasEvent = true;
  });
  parser.on('closetag', () => {
    hasEvent = true;
    if (skippedFrom === 0) close();
    else if (skippedFrom === depth) skippedFrom = 0;
    depth -= 1;
  });

  return {
    write(piece: string) {
      hasEvent = false;
      parser.write(piece);
      pending = hasEvent ? 0 : pending + piece.length;
      if (pending > MAX_XML_TEXT_CHARACTERS) throw textTooLong(parser.line);
    },
    end() {
      parser.close();
      if (root === null) throw notActivities();
    },
    take: () => ready.splice(0),
  };

  function isSkipped(name: string): boolean {
    if (depth === 2) return name !== 'iati-activity';
    return name.includes(':') || (depth === 3 && !READ.has(name));
  }

  function keep(tag: SaxesTagPlain): void {
    elements += 1;
    if (elements > MAX_ACTIVITY_ELEMENTS) {
      throw new UnusableFile(
        'xml_activity_too_large',
        'An activity of this file has too many elements.',
        startLine,
      );
    }
    const element: Element = {
      name: tag.name,
      attributes: tag.attributes,
      line: startLine,
      text: '',
      children: [],
    };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  }

  function addText(text: string): void {
    const element = stack.at(-1);
    if (!element || skippedFrom > 0) return;
    element.text += text;
    if (element.text.length > MAX_XML_TEXT_CHARACTERS) throw textTooLong(parser.line);
  }

  function close(): void {
    const activity = stack.pop();
    if (!activity || stack.length > 0 || root === null) return;
    elements = 0;
    ready.push({ root, activity });
  }
}

function readRoot(tag: SaxesTagPlain): IatiRoot {
  if (tag.name === 'iati-organisations') {
    throw new UnusableFile(
      'iati_organisation_file',
      'This is an IATI organisation file. It describes a publisher, not activities; import its activity files.',
    );
  }
  if (tag.name !== 'iati-activities') throw notActivities();
  return { version: tag.attributes.version ?? null, generated: tag.attributes['generated-datetime'] ?? null };
}

function textTooLong(line: number): UnusableFile {
  return new UnusableFile('xml_text_too_long', 'A text or tag in this XML is too long.', line);
}

function notActivities(): UnusableFile {
  return new UnusableFile(
    'not_iati',
    'This is XML, but not an IATI activity file: its root is not iati-activities.',
  );
}
