// Where somebody without a camera types the code: td.example/j

export const typedAddress = (joinAddress: string): string =>
  joinAddress.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '');
