/** Letters of the service point and a running number: too short for a date of birth or a telephone number. */
const CLIENT_CODE = /^[A-Z]{1,4}-?\d{2,6}$/;

/** Whether a text is an anonymous client code such as `LH-0031`; names and numbers of persons are none. Rules: rulebook G1, G2. */
export const isClientCode = (text: string): boolean => CLIENT_CODE.test(text);
