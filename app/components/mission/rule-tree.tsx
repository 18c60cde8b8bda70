import { useTranslation } from 'react-i18next';
import type { RuleNodeView } from '#app/view-models/exit.ts';
import { TruthWord } from '../kit/truth-word.tsx';

/** The rule as nested sentences, each with its truth. */
export function RuleTree({ rule }: { readonly rule: RuleNodeView }) {
  return (
    <div className="rule">
      <RuleNode node={rule} />
    </div>
  );
}

function RuleNode({ node }: { readonly node: RuleNodeView }) {
  const sentence = useGroupSentence(node);
  if (node.kind === 'criterion') {
    return (
      <span className="rule__line">
        <a href={`#criterion-${node.id}`}>{node.title}</a> <TruthWord truth={node.truth} />
      </span>
    );
  }
  const children = node.kind === 'not' ? [node.of] : node.of;
  return (
    <>
      <span className="rule__line">
        <span>{sentence}:</span> <TruthWord truth={node.truth} />
      </span>
      <ul className="rule__children">
        {children.map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule's branches have no identity but their place
          <li key={index}>
            <RuleNode node={child} />
          </li>
        ))}
      </ul>
    </>
  );
}

function useGroupSentence(node: RuleNodeView): string {
  const { t } = useTranslation('mission');
  if (node.kind === 'criterion') return node.title;
  if (node.kind === 'at_least') return t('rule.at_least', { count: node.count, total: node.of.length });
  return t(`rule.${node.kind}`);
}
