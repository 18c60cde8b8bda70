import { expect, test } from 'vitest';
import { createAdmission } from '#app/computing/admission.ts';

const patient = new AbortController().signal;

test('more than may be under way is refused in a sentence that says what to do', async () => {
  const admission = createAdmission(2);
  await admission.enter('refuse', patient);
  await admission.enter('wait', patient);
  await expect(admission.enter('refuse', patient)).rejects.toMatchObject({
    code: 'busy',
    status: 503,
    userMessage: expect.stringMatching(/try again in a minute/),
  });
  admission.leave();
  await admission.enter('refuse', patient);
});

test('who waits enters in order, before anybody who comes later', async () => {
  const admission = createAdmission(1);
  await admission.enter('refuse', patient);
  const order: string[] = [];
  const first = admission.enter('wait', patient).then(() => order.push('first'));
  const second = admission.enter('wait', patient).then(() => order.push('second'));
  admission.leave();
  await expect(admission.enter('refuse', patient)).rejects.toMatchObject({ code: 'busy' });
  await first;
  expect(order).toEqual(['first']);
  admission.leave();
  await second;
  admission.leave();
  await admission.enter('refuse', patient);
});

test('who gives up while waiting takes no room', async () => {
  const admission = createAdmission(1);
  const stop = new AbortController();
  await admission.enter('refuse', patient);
  const leaving = admission.enter('wait', stop.signal);
  const staying = admission.enter('wait', patient);
  stop.abort(new Error('gone'));
  await expect(leaving).rejects.toThrow('gone');
  admission.leave();
  await staying;
  await expect(admission.enter('wait', stop.signal)).rejects.toThrow('gone');
});
