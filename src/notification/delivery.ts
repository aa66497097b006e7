/** Where somebody hears of things. */
export const channels = {
  IN_APP: 'The inbox and its subscription.',
  EMAIL: "The person's address.",
} as const;

export type Channel = keyof typeof channels;

/** When somebody hears of things, the soonest first. */
export const deliveries = {
  INSTANT: 'At once; by e-mail not in quiet hours, but when they end.',
  DIGEST_HOURLY: "By e-mail only: all of an hour in one mail, at the full hour of the person's time zone.",
  DIGEST_DAILY: "By e-mail only: all of a day in one mail, at the person's `digestAt`.",
  OFF: 'Never.',
} as const;

export type Delivery = keyof typeof deliveries;
