/** Citations as an officer would write them. */
export const ses = (clause: string): string => `SES Secure Site Minimum Standards, clause ${clause}`;
export const mtofsr = (regulation: string): string =>
  `Maritime Transport and Offshore Facilities Security Regulations 2003, regulation ${regulation}`;
export const mtofsa = (section: string): string =>
  `Maritime Transport and Offshore Facilities Security Act 2003, section ${section}`;
