import ts from 'typescript';

export type Clock = { readonly line: number; readonly text: string };

/** Globals whose answer depends on when or how often they are asked. */
const GLOBALS = new Set(['performance', 'crypto', 'process', 'fetch']);
const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Date', new Set(['now'])],
  ['Math', new Set(['random'])],
]);

/** Where a source file asks for the time or for randomness, by its syntax: comments and strings do not count. */
export function findClocks(name: string, text: string): Clock[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: Clock[] = [];
  const visit = (node: ts.Node): void => {
    if (isClock(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: node.getText() });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return nameOf(node.expression) === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node) && nameOf(node.expression) === 'Date') return true;
  if (!ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return false;
  const owner = ts.isCallExpression(node) ? node.expression : node;
  if (ts.isIdentifier(owner)) return GLOBALS.has(owner.text);
  if (!ts.isPropertyAccessExpression(owner)) return false;
  const of = nameOf(owner.expression) ?? '';
  return GLOBALS.has(of) || (MEMBERS.get(of)?.has(owner.name.text) ?? false);
}

/** `Date`, also as `globalThis.Date`. */
function nameOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node)) return node.text;
  const isGlobal =
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'globalThis';
  return isGlobal ? node.name.text : null;
}
