-- What a member has not read is counted over all their rooms at once: all their marks are one range of this index.
create index read_marks_of_member on read_marks (member_id, room_id);
