import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { EstimateView } from '#app/view-models/figure.ts';
import type { ConditionOutcome, WhatIfOutcome, WhatIfView } from '#app/view-models/what-if.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { EstimateText } from '../kit/estimate-text.tsx';
import { Section } from '../kit/page.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { Table } from '../kit/table.tsx';
import { TruthWord } from '../kit/truth-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { UnofficialTag } from './watermark.tsx';

type OutcomeDetailProps = { readonly view: WhatIfView; readonly outcome: WhatIfOutcome };

/** Parts, objectives and conditions of both, line by line. */
export const OutcomeDetail = memo(function OutcomeDetail({ view, outcome }: OutcomeDetailProps) {
  const { t } = useTranslation('whatIf');
  const official = view.official.outcome;
  const title = (
    <>
      {t('detail.title')} <UnofficialTag />
    </>
  );
  return (
    <Section id="detail" title={title}>
      <div className="columns">
        <PartTable official={official} changed={outcome} />
        <ObjectiveTable view={view} changed={outcome} />
      </div>
      <ConditionTable view={view} changed={outcome} />
    </Section>
  );
});

type Both = { readonly official: WhatIfOutcome; readonly changed: WhatIfOutcome };

function useColumns(first: string) {
  const { t } = useTranslation('whatIf');
  return [{ label: first }, { label: t('official') }, { label: t('changed') }];
}

function PartTable({ official, changed }: Both) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const cell = ({ readiness }: WhatIfOutcome, index: number) => {
    const { value, weight } = readiness.components[index]!;
    return (
      <div>
        <ScoreText score={value} />
        <span className="smaller quiet edits__beside">
          {t('detail.asWeighed', { share: format.share(weight) })}
        </span>
      </div>
    );
  };
  return (
    <Table caption={t('detail.parts')} columns={useColumns(t('detail.part'))} hasBlocks>
      {official.readiness.components.map(({ id }, index) => (
        <tr key={id}>
          <th scope="row">{t(`part.${id}`)}</th>
          <td data-label={t('official')}>{cell(official, index)}</td>
          <td data-label={t('changed')}>{cell(changed, index)}</td>
        </tr>
      ))}
    </Table>
  );
}

function ObjectiveTable({ view, changed }: { readonly view: WhatIfView; readonly changed: WhatIfOutcome }) {
  const { t } = useTranslation('whatIf');
  const titles = new Map(view.subjects.objectives.map(({ id, title }) => [id, title]));
  const caption = (
    <>
      {t('detail.holding')}. <span className="quiet">{t('detail.holding.hint')}</span>
    </>
  );
  return (
    <Table caption={caption} columns={useColumns(t('detail.objective'))} hasBlocks>
      {view.official.outcome.objectives.map((before) => {
        const after = changed.objectives.find(({ id }) => id === before.id);
        return (
          <tr key={before.id}>
            <th scope="row">{titles.get(before.id) ?? before.id}</th>
            <td data-label={t('official')}>
              <ObjectiveText objective={before} />
            </td>
            <td data-label={t('changed')}>{after ? <ObjectiveText objective={after} /> : null}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function ObjectiveText({
  objective: { score, shortfall },
}: {
  readonly objective: WhatIfOutcome['objectives'][number];
}) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  return (
    <div>
      <ScoreText score={score} />
      <span className="smaller quiet edits__beside">
        {shortfall === null
          ? t('detail.unscored')
          : t('detail.shortfall', { share: format.share(shortfall) })}
      </span>
    </div>
  );
}

function ScoreText({ score }: { readonly score: Outcome<EstimateView> }) {
  if (!score.known) return <UnknownText outcome={score} />;
  return (
    <span>
      <EstimateText estimate={score.value} isStrong />
    </span>
  );
}

function ConditionTable({ view, changed }: { readonly view: WhatIfView; readonly changed: WhatIfOutcome }) {
  const { t } = useTranslation('whatIf');
  const { official, subjects } = view;
  const { conditions, rule, safeguards } = official.outcome;
  const titles = new Map(subjects.conditions.map(({ id, title }) => [id, title]));
  return (
    <Table caption={t('detail.conditions')} columns={useColumns(t('detail.condition'))} hasBlocks>
      {conditions.map((before, index) => (
        <TruthRow
          key={before.id}
          title={titles.get(before.id) ?? before.id}
          before={before}
          after={changed.conditions[index] ?? before}
        />
      ))}
      <TruthRow
        title={t('detail.rule')}
        before={{ role: 'criterion', ...rule }}
        after={{ role: 'criterion', ...changed.rule }}
      />
      <TruthRow
        title={t('detail.safeguards')}
        before={{ role: 'gate', truth: safeguards, reason: null }}
        after={{ role: 'gate', truth: changed.safeguards, reason: null }}
      />
    </Table>
  );
}

type Judged = Pick<ConditionOutcome, 'role' | 'truth' | 'reason'> & { readonly probability?: number | null };
type TruthRowProps = { readonly title: string; readonly before: Judged; readonly after: Judged };

function TruthRow({ title, before, after }: TruthRowProps) {
  const { t } = useTranslation('whatIf');
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={t('official')}>
        <TruthText judged={before} />
      </td>
      <td data-label={t('changed')}>
        <div>
          <TruthText judged={after} />
          {before.truth === after.truth ? null : (
            <StatusWord tone="neutral">{t('detail.isChanged')}</StatusWord>
          )}
        </div>
      </td>
    </tr>
  );
}

function TruthText({ judged: { truth, role, reason, probability = null } }: { readonly judged: Judged }) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const sentence = useReason();
  return (
    <span className="stack stack--tight">
      <TruthWord truth={truth} role={role} />
      <span className="smaller quiet">
        {probability === null
          ? null
          : `${t('detail.probability', { probability: format.probability(probability) })} `}
        {truth === 'U' && reason !== null ? sentence(reason) : null}
      </span>
    </span>
  );
}
