import { connect } from '../../db/connect.ts';

export const words = () => connect();
