/** Questions that other services ask the copy, each with the index that answers it; the README shows their plans. */
export const QUERIES = {
  /** Dossiers that have waited longest for a decision (index dossier_waiting). */
  waiting: `
    SELECT number, usager_email, now() - date_passage_en_instruction AS waiting
    FROM dossier
    WHERE demarche = $1 AND state = 'en_instruction'
    ORDER BY date_passage_en_instruction
    LIMIT 20`,

  /** Who gave this answer (index champ_answer). */
  answer: `
    SELECT d.number, d.state
    FROM champ c JOIN dossier d ON d.number = c.dossier
    WHERE c.champ_descriptor_id = $1 AND left(c.string_value, 100) = left($2, 100) AND c.string_value = $2`,

  /** The last word in each of some dossiers (index message_latest). */
  lastMessage: `
    SELECT d.number, m.email, m.created_at
    FROM dossier d CROSS JOIN LATERAL (
      SELECT email, created_at FROM message WHERE dossier = d.number ORDER BY created_at DESC LIMIT 1
    ) m
    WHERE d.demarche = $1 AND d.state = 'en_construction'
    LIMIT 50`,

  /** Other dossiers that came with the content of this file (index file_content). */
  sameFile: `
    SELECT DISTINCT dossier FROM file WHERE checksum = $1`,
} as const;
