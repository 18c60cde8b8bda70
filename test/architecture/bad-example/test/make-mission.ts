export const makeMission = () => ({ slug: 'mission' });
