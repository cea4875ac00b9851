export { type ActorKind, type AuditEntry, actorKinds, appendAudit, gatewayChain } from './append-audit.js';
export { type AuditFault, type AuditHead, type AuditVerdict, auditFaults, verifyAudit } from './verify-audit.js';
