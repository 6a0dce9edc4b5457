-- SPDX-License-Identifier: Apache-2.0
-- name: claim
INSERT INTO claim (article_id, sentence_id, type, predicate, polarity, modality, timed, time_text, time_value,
  time_from, time_from_latest, time_to_earliest, time_to, start, length, read_by, read_version, confidence)
VALUES (:article, :sentence, :type, :predicate, :polarity, :modality, :timed, :timeText, :timeValue,
  :timeFrom, :timeFromLatest, :timeToEarliest, :timeTo, :start, :length, :readBy, :readVersion, :confidence)
RETURNING id

-- name: argument
INSERT INTO argument (claim_id, number, claim_type, role, text, text_key, article_entity_id, entity_id, resolved,
  quantity, min, max, unit, approximate)
VALUES (:claim, :number, :type, :role, :text, :textKey, :articleEntity, :entity, :resolved,
  :quantity, :min, :max, :unit, :approximate)

-- name: speaker
INSERT INTO speaker (claim_id, number, text, text_key, article_entity_id, entity_id, cue)
VALUES (:claim, :number, :text, :textKey, :articleEntity, :entity, :cue)
