export { type OfficerEnv, officerOf, officersOnly } from './bearer.js';
export {
  createOfficerToken,
  findOfficer,
  type NewOfficerToken,
  type Officer,
  type OfficerToken,
} from './officer-tokens.js';
