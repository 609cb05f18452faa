-- Tables, as drizzle-kit prints them from packages/database/src/schema.
CREATE SCHEMA "vault";

CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"reminder" text NOT NULL,
	"as_steward" boolean NOT NULL,
	"state" text NOT NULL,
	"sent_on" date NOT NULL,
	"lapses_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invitations_token_hash_unique" UNIQUE("token_hash")
);

CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"personal_name" text NOT NULL,
	"languages" text[] NOT NULL,
	"time_zone" text NOT NULL,
	"is_steward" boolean NOT NULL,
	"opens_rooms" boolean NOT NULL,
	"state" text NOT NULL,
	"joined_on" date NOT NULL
);

CREATE TABLE "pledge_acceptances" (
	"member_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"accepted_on" date NOT NULL,
	CONSTRAINT "pledge_acceptances_member_id_version_pk" PRIMARY KEY("member_id","version")
);

CREATE TABLE "pledges" (
	"version" integer PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"articles" jsonb NOT NULL
);

CREATE TABLE "held_posts" (
	"room_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"parent_id" uuid,
	"seat" uuid NOT NULL,
	"markdown" text NOT NULL,
	"findings" jsonb NOT NULL,
	"charter_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	CONSTRAINT "held_posts_room_id_id_pk" PRIMARY KEY("room_id","id")
);

CREATE TABLE "post_revisions" (
	"room_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"markdown" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "post_revisions_room_id_post_id_revision_pk" PRIMARY KEY("room_id","post_id","revision")
);

CREATE TABLE "posts" (
	"room_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"parent_id" uuid,
	"number" integer NOT NULL,
	"seq" bigint NOT NULL,
	"path" bytea NOT NULL,
	"depth" smallint NOT NULL,
	"seat" uuid NOT NULL,
	"markdown" text,
	"charter_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "posts_room_id_id_pk" PRIMARY KEY("room_id","id")
);

CREATE TABLE "quotes" (
	"room_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"source_post_id" uuid NOT NULL,
	"passage" text NOT NULL,
	CONSTRAINT "quotes_room_id_post_id_position_pk" PRIMARY KEY("room_id","post_id","position")
);

CREATE TABLE "takeouts" (
	"room_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"month" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "takeouts_room_id_post_id_month_pk" PRIMARY KEY("room_id","post_id","month")
);

CREATE TABLE "drafts" (
	"member_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sealed" bytea NOT NULL,
	"kept_on" date NOT NULL,
	CONSTRAINT "drafts_member_id_id_pk" PRIMARY KEY("member_id","id")
);

CREATE TABLE "read_marks" (
	"room_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"numbers" int4multirange NOT NULL,
	CONSTRAINT "read_marks_room_id_member_id_thread_id_pk" PRIMARY KEY("room_id","member_id","thread_id")
);

CREATE TABLE "charters" (
	"room_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"attribution" text NOT NULL,
	"quoting" text NOT NULL,
	"digest" text NOT NULL,
	"hat_check" text NOT NULL,
	"retention_days" integer,
	CONSTRAINT "charters_room_id_version_pk" PRIMARY KEY("room_id","version")
);

CREATE TABLE "memberships" (
	"room_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"charter_version" integer NOT NULL,
	CONSTRAINT "memberships_room_id_member_id_pk" PRIMARY KEY("room_id","member_id")
);

CREATE TABLE "room_events" (
	"room_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject" uuid NOT NULL,
	CONSTRAINT "room_events_room_id_seq_pk" PRIMARY KEY("room_id","seq")
);

CREATE TABLE "room_invitations" (
	"room_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"sent_on" date NOT NULL,
	CONSTRAINT "room_invitations_room_id_id_pk" PRIMARY KEY("room_id","id")
);

CREATE TABLE "room_keys" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" bytea NOT NULL
);

CREATE TABLE "rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"charter_version" integer NOT NULL,
	"seq" bigint NOT NULL,
	"people_version" integer NOT NULL,
	"closed_at" timestamp with time zone
);

CREATE TABLE "seat_handles" (
	"room_id" uuid NOT NULL,
	"seat" uuid NOT NULL,
	"handle" text NOT NULL,
	CONSTRAINT "seat_handles_room_id_seat_pk" PRIMARY KEY("room_id","seat")
);

CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"public_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_public_id_unique" UNIQUE("public_id")
);

CREATE TABLE "sign_in_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "threads" (
	"room_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"topics" text[] NOT NULL,
	"post_count" integer NOT NULL,
	"version" integer NOT NULL,
	"latest_at" timestamp with time zone NOT NULL,
	"latest_seq" bigint NOT NULL,
	CONSTRAINT "threads_room_id_id_pk" PRIMARY KEY("room_id","id")
);

CREATE TABLE "digest_deliveries" (
	"member_id" uuid NOT NULL,
	"rhythm" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"message_id" text,
	CONSTRAINT "digest_deliveries_member_id_rhythm_due_at_pk" PRIMARY KEY("member_id","rhythm","due_at")
);

CREATE TABLE "digest_times" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"hour" smallint NOT NULL,
	"weekday" smallint NOT NULL,
	"time_zone" text NOT NULL,
	"unsubscribe_hash" text NOT NULL,
	"chosen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_times_unsubscribe_hash_unique" UNIQUE("unsubscribe_hash")
);

CREATE TABLE "subscriptions" (
	"member_id" uuid NOT NULL,
	"topic_id" text NOT NULL,
	"rhythm" text NOT NULL,
	CONSTRAINT "subscriptions_member_id_topic_id_pk" PRIMARY KEY("member_id","topic_id")
);

CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"group_name" text NOT NULL,
	"position" integer NOT NULL
);

CREATE TABLE "vault"."addresses" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"lookup" bytea NOT NULL,
	"sealed" bytea NOT NULL,
	CONSTRAINT "addresses_lookup_unique" UNIQUE("lookup")
);

CREATE TABLE "vault"."invitation_addresses" (
	"invitation_id" uuid PRIMARY KEY NOT NULL,
	"lookup" bytea NOT NULL,
	"sealed" bytea NOT NULL
);

CREATE TABLE "vault"."pass_phrases" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL
);

ALTER TABLE "pledge_acceptances" ADD CONSTRAINT "pledge_acceptances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "pledge_acceptances" ADD CONSTRAINT "pledge_acceptances_version_pledges_version_fk" FOREIGN KEY ("version") REFERENCES "public"."pledges"("version") ON DELETE no action ON UPDATE no action;
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_room_id_thread_id_threads_room_id_id_fk" FOREIGN KEY ("room_id","thread_id") REFERENCES "public"."threads"("room_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_room_id_post_id_posts_room_id_id_fk" FOREIGN KEY ("room_id","post_id") REFERENCES "public"."posts"("room_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "posts" ADD CONSTRAINT "posts_room_id_thread_id_threads_room_id_id_fk" FOREIGN KEY ("room_id","thread_id") REFERENCES "public"."threads"("room_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_room_id_post_id_posts_room_id_id_fk" FOREIGN KEY ("room_id","post_id") REFERENCES "public"."posts"("room_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "takeouts" ADD CONSTRAINT "takeouts_room_id_post_id_posts_room_id_id_fk" FOREIGN KEY ("room_id","post_id") REFERENCES "public"."posts"("room_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "charters" ADD CONSTRAINT "charters_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "room_events" ADD CONSTRAINT "room_events_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "room_invitations" ADD CONSTRAINT "room_invitations_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "room_invitations" ADD CONSTRAINT "room_invitations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "room_keys" ADD CONSTRAINT "room_keys_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "seat_handles" ADD CONSTRAINT "seat_handles_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "threads" ADD CONSTRAINT "threads_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "digest_deliveries" ADD CONSTRAINT "digest_deliveries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "digest_times" ADD CONSTRAINT "digest_times_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "posts_in_reading_order" ON "posts" USING btree ("room_id","thread_id","path");
CREATE UNIQUE INDEX "posts_by_number" ON "posts" USING btree ("room_id","thread_id","number");
CREATE INDEX "quotes_of_source" ON "quotes" USING btree ("room_id","source_post_id");
CREATE INDEX "read_marks_of_member" ON "read_marks" USING btree ("member_id","room_id");
CREATE INDEX "memberships_of_member" ON "memberships" USING btree ("member_id","room_id") WHERE state = 'active';
CREATE UNIQUE INDEX "room_invitations_open" ON "room_invitations" USING btree ("room_id","member_id") WHERE state = 'open';
CREATE INDEX "room_invitations_of_member" ON "room_invitations" USING btree ("member_id");
CREATE UNIQUE INDEX "seat_handles_once" ON "seat_handles" USING btree ("room_id",lower("handle"));
CREATE INDEX "sessions_of_member" ON "sessions" USING btree ("member_id");
CREATE INDEX "threads_of_topic" ON "threads" USING gin ("topics");
CREATE INDEX "digest_deliveries_state" ON "digest_deliveries" USING btree ("state");
