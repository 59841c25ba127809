//! Transactional data of an installation: people, sessions, roles, comments, jobs, the audit log.
