import ts from 'typescript';

export type EngineArithmetic = { readonly line: number; readonly text: string };

/** What the language defines to the last bit; of the rest of `Math` it says "implementation-approximated". */
const EXACT = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
  // Refused by another rule.
  'random',
]);
const POWERS = new Set([ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken]);

/**
 * Where a source file leaves a result to the engine: powers and functions of `Math` in their last digit, comparisons by
 * locale in their order. `Math` may only be used with a name behind it, so that nothing can be taken from it unseen.
 */
export function findEngineArithmetic(name: string, text: string): EngineArithmetic[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: EngineArithmetic[] = [];
  const visit = (node: ts.Node): void => {
    if (isInexact(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: node.getText() });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isInexact(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return POWERS.has(node.operatorToken.kind);
  if (ts.isPropertyAccessExpression(node) && isMath(node.expression)) return !EXACT.has(node.name.text);
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'localeCompare';
  return isMath(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node);
}

/** `Math`, also as `globalThis.Math`. */
function isMath(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) {
    const isName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    return node.text === 'Math' && !isName;
  }
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'Math' &&
    node.expression.getText() === 'globalThis'
  );
}
