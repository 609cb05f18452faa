-- Addresses that a mail server has said are nobody's. No digest is mailed there until the member says so, or comes in by a link that was mailed.
alter table vault.addresses add column dead_on date;

-- Whose digest this was: a bounce shows by the random id of the mail that it is about one, and the ledger alone knows it.
create function member_of_digest(id text) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select d.member_id from digest_deliveries d where d.message_id = id and d.state in ('sending', 'sent') $$;
revoke execute on function member_of_digest(text) from public;
grant execute on function member_of_digest(text) to cloakroom_web;
create index digest_deliveries_message on digest_deliveries (message_id);
