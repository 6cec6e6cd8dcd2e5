-- Rotations by month and of any other length.
alter table oncall_rotation drop constraint oncall_rotation_rotation_type_check;
alter table oncall_rotation add constraint oncall_rotation_type_check
    check (rotation_type in ('WEEKLY', 'DAILY', 'MONTHLY', 'CUSTOM'));
