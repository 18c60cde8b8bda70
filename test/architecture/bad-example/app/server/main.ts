import '../missing.ts';
import { makeMission } from '../../test/make-mission.ts';

export const start = () => makeMission();
