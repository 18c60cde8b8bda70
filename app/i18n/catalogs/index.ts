import { assessment } from './en/assessment.ts';
import { auth } from './en/auth.ts';
import { backtest } from './en/backtest.ts';
import { charts } from './en/charts.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { context } from './en/context.ts';
import { evidence } from './en/evidence.ts';
import { explanation } from './en/explanation.ts';
import { forecasts } from './en/forecasts.ts';

import { imports } from './en/import.ts';
import { indicator } from './en/indicator.ts';
import { method } from './en/method.ts';
import { mission } from './en/mission.ts';
import { parameters } from './en/parameters.ts';
import { portfolio } from './en/portfolio.ts';
import { reasons } from './en/reasons.ts';
import { recompute } from './en/recompute.ts';
import { whatIf } from './en/what-if.ts';

/** One namespace per file; keys are flat. A new namespace is one file and one line. */
export const ENGLISH = {
  assessment,
  auth,
  backtest,
  charts,
  common,
  context,
  explanation,
  compare,
  forecasts,
  evidence,
  import: imports,
  indicator,
  mission,
  parameters,
  portfolio,
  reasons,
  recompute,
  method,
  whatIf,
} as const;

export type Namespace = keyof typeof ENGLISH;
export const NAMESPACES = Object.keys(ENGLISH) as readonly Namespace[];
