/** Bundled for the browser: the assessment as the reader's own machine computes it. */
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { type ComputeOptions, computeAssessment } from '#metrics/assessment/compute-assessment.ts';

type Task = { readonly inputs: string; readonly options: ComputeOptions };

self.onmessage = ({ data: { inputs, options } }: MessageEvent<Task>) =>
  self.postMessage(canonicalJson(computeAssessment(JSON.parse(inputs) as AssessmentInput, options)));
