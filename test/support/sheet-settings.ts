// The settings of a sheet as the sidebar saves them when the user has changed none.
export const SHEET_SETTINGS = {
  columns: {},
  constants: {},
  values: {},
  dateOrder: 'sheet',
  defaultTime: '09:00',
  blankDue: 'refuse',
  blankDueTime: '18:00',
  sendHiddenRows: false,
  sendDuplicates: false,
  readBackSeconds: 60,
  webhookUrl: '',
  reference: { place: 'none' },
} as const;
