import { connect } from '../../db/connect.ts';

export const view = { connect };
