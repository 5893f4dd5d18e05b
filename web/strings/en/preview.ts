/** Words around the preview: other devices, a host that is not found, errors of the app. */
export const preview = {
  'phone.open': 'Open on a phone',
  'phone.qr': 'Code with the address of {name}',
  'phone.scan': 'Point the phone’s camera at this code.',
  'phone.how-title': 'A phone does not reach this address yet',
  'phone.how':
    'Apps answer on this machine only. Set HOST to an address of this machine and APPS_DOMAIN to a domain whose names lead to it, then start Faibric again.',
  'phone.share': 'Share the address',
  'unfound.title': 'This browser does not find {host}',
  'unfound.local': 'Use Chrome, Edge or Firefox, or add “127.0.0.1 {host}” to your hosts file.',
  'unfound.away': 'Names that end in {domain} must lead to the machine that runs Faibric. Set HOST and APPS_DOMAIN there.',
  'unfound.again': 'Try again',
  'unfound.trying': 'Trying',
  'preview.no-model': 'Only a model can mend this.',
  'preview.no-model-back': 'Look at version {n}',
  'preview.no-model-key': 'Add a model key',
} as const;
