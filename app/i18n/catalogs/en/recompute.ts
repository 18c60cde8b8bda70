/** Words around computing a stored assessment again. */
export const recompute = {
  'page.title': 'Recompute: {{mission}}',
  'page.assessment': '{{mission}}, assessment of {{on}}',
  'page.lede':
    'The assessment is computed again from the inputs that were frozen with it, and the result is compared with the one on record, byte for byte. Nothing on record changes.',

  'section.run': 'Compute it again here',
  'section.runIntro': 'One run at a time for each person. Every run is recorded in the audit trail.',
  'section.runHere': 'Your role lets you have it computed again here.',
  'section.check': 'Or on your own machine',
  'section.checkIntro': 'Nobody has to take this ledger’s word for it: both files are open to everybody.',
  'section.runs': 'Earlier runs',
  'section.runsIntro': 'Whoever asked for them, newest first.',

  'start.first': 'Compute it again',
  'start.again': 'Compute it once more',
  'busy.title': 'Another run of yours is going on',
  'busy.text': 'Wait for it, or cancel it first.',
  'busy.link': 'To that run',
  'obstacle.title': 'This program cannot compute it again',
  'obstacle.other_method':
    'The assessment was made with version {{made}} of the method; this program has version {{installed}}. Use the program it was made with.',
  'obstacle.inputs_changed':
    'The stored inputs do not match their hash: they were changed after the assessment was made. Tell whoever keeps this ledger.',

  'run.running': 'Computing since {{since}}',
  'run.share': '{{share}} done',
  'run.cancel': 'Cancel',
  'run.cancelling': 'It is being cancelled.',
  'run.withoutScript': 'This page looks again by itself every two seconds.',
  'run.lookAgain': 'Look now',
  'run.identical': 'The same result, byte for byte',
  'run.identicalText': 'Recomputed on {{when}}.',
  'run.different': 'The result is not the one on record',
  'run.differentText': 'Recomputed on {{when}}. The two differ in these places:',
  'run.cancelled': 'Cancelled on {{when}}',
  'run.failed': 'It came to no result on {{when}}',
  'run.lost': 'The program that computed it was stopped.',

  'fact.inputs': 'SHA-256 of the inputs',
  'fact.result': 'SHA-256 of the result',
  'fact.stored': 'SHA-256 of the result on record',
  'fact.method': 'Method version',
  'fact.seed': 'Seed',
  'fact.draws': 'Draws',
  'fact.time': 'Time',
  'fact.timeText_one': '{{seconds}} seconds, on {{count}} thread',
  'fact.timeText_other': '{{seconds}} seconds, on up to {{count}} threads',

  'check.inputs': 'Inputs (JSON)',
  'check.result': 'Result (JSON)',
  'check.command': 'Download the inputs, and run in a copy of this program of the same version:',
  'check.compare':
    'The last line it prints is the SHA-256 of its result. It has to be the one above, on any machine.',

  'runs.caption': 'Runs that have ended',
  'runs.none': 'Nobody has recomputed this assessment yet.',
  'runs.when': 'Begun',
  'runs.person': 'For',
  'runs.end': 'End',
  'runs.time': 'Time',
  'runs.seconds': '{{seconds}} seconds',
  'runs.noTime': 'none',
  'end.identical': 'The same, byte for byte',
  'end.different': 'Not the same',
  'end.cancelled': 'Cancelled',
  'end.failed': 'No result',
} as const;
