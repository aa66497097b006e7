export const possibleTypes: Record<string, string[]> = {
  "ActivityChange": [
    "ActivityExported",
    "BaseCreated",
    "BaseDeleted",
    "BaseUpdated",
    "BulkChanged",
    "CellLockTakenOver",
    "CommentCreated",
    "CommentDeleted",
    "CommentErased",
    "CommentRestored",
    "CommentUpdated",
    "FieldCreated",
    "FieldDeleted",
    "FieldUpdated",
    "GroupCreated",
    "GroupDeleted",
    "GroupMemberAdded",
    "GroupMemberRemoved",
    "GroupUpdated",
    "MemberAdded",
    "MemberRemoved",
    "MemberUpdated",
    "ReactionAdded",
    "ReactionRemoved",
    "RecordCreated",
    "RecordDeleted",
    "RecordUpdated",
    "RetentionChanged",
    "TableCreated",
    "TableDeleted",
    "TableUpdated",
    "ThreadReopened",
    "ThreadResolved",
    "ViewCreated",
    "ViewDeleted",
    "ViewUpdated"
  ],
  "AddCommentResult": [
    "AddCommentPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "AddGroupMemberResult": [
    "AddGroupMemberPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "AddMemberResult": [
    "AddMemberPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "AddReactionResult": [
    "AddReactionPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "AnswerCellLockRequestResult": [
    "AnswerCellLockRequestPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "ArchiveNotificationsResult": [
    "ArchiveNotificationsPayload",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "BaseChange": [
    "ActivityExported",
    "BaseCreated",
    "BaseDeleted",
    "BaseUpdated",
    "BulkChanged",
    "GroupCreated",
    "GroupDeleted",
    "GroupMemberAdded",
    "GroupMemberRemoved",
    "GroupUpdated",
    "MemberAdded",
    "MemberRemoved",
    "MemberUpdated",
    "RetentionChanged",
    "TableCreated",
    "TableDeleted",
    "TableUpdated"
  ],
  "BaseEvent": [
    "BaseRevision",
    "ResyncRequired"
  ],
  "CellLockEvent": [
    "CellEdited",
    "CellLockRequestAnswered",
    "CellLockRequested",
    "CellLockSnapshot",
    "CellLocked",
    "CellUnlocked"
  ],
  "Change": [
    "BulkChanged",
    "CellLockTakenOver",
    "CommentCreated",
    "CommentDeleted",
    "CommentErased",
    "CommentRestored",
    "CommentUpdated",
    "FieldCreated",
    "FieldDeleted",
    "FieldUpdated",
    "ReactionAdded",
    "ReactionRemoved",
    "RecordCreated",
    "RecordDeleted",
    "RecordUpdated",
    "ThreadReopened",
    "ThreadResolved",
    "ViewCreated",
    "ViewDeleted",
    "ViewUpdated"
  ],
  "CreateBaseResult": [
    "ClientMutationIdReusedError",
    "CreateBasePayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateFieldResult": [
    "ClientMutationIdReusedError",
    "CreateFieldPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateGroupResult": [
    "ClientMutationIdReusedError",
    "CreateGroupPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateRecordsResult": [
    "ClientMutationIdReusedError",
    "CreateRecordsPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateTableResult": [
    "ClientMutationIdReusedError",
    "CreateTablePayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateViewResult": [
    "ClientMutationIdReusedError",
    "CreateViewPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteBaseResult": [
    "ClientMutationIdReusedError",
    "DeleteBasePayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteCommentResult": [
    "ClientMutationIdReusedError",
    "DeleteCommentPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteFieldResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "DeleteFieldPayload",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteGroupResult": [
    "ClientMutationIdReusedError",
    "DeleteGroupPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteRecordsResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "DeleteRecordsPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteTableResult": [
    "ClientMutationIdReusedError",
    "DeleteTablePayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteViewResult": [
    "ClientMutationIdReusedError",
    "ConflictError",
    "DeleteViewPayload",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "ValidationError"
  ],
  "EditCellResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "EditCellPayload",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "EditCommentResult": [
    "ClientMutationIdReusedError",
    "ConflictError",
    "EditCommentPayload",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "Error": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "LastOwnerError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "ExportActivityResult": [
    "ClientMutationIdReusedError",
    "ExportActivityPayload",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError"
  ],
  "FollowThreadResult": [
    "ClientMutationIdReusedError",
    "FollowThreadPayload",
    "ForbiddenError",
    "NotFoundError",
    "ValidationError"
  ],
  "LockCellResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "LockCellPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkAllNotificationsReadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkAllNotificationsReadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkNotificationsReadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkNotificationsReadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkNotificationsUnreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkNotificationsUnreadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkTableCommentsReadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkTableCommentsReadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkTableVisitedResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkTableVisitedPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkThreadReadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MarkThreadReadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MuteNotificationsResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "MuteNotificationsPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "MuteThreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "MuteThreadPayload",
    "NotFoundError",
    "ValidationError"
  ],
  "Node": [
    "ActivityEntry",
    "ActivityExport",
    "Base",
    "Comment",
    "Field",
    "Group",
    "Member",
    "Notification",
    "Record",
    "Session",
    "Table",
    "User",
    "View"
  ],
  "NotificationEvent": [
    "NotificationChanged",
    "NotificationCount",
    "NotificationRemoved"
  ],
  "PresenceEvent": [
    "PresenceDelta",
    "PresenceSnapshot"
  ],
  "RedoResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "RedoPayload",
    "ValidationError"
  ],
  "RefreshSessionResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "RefreshSessionPayload",
    "ValidationError"
  ],
  "RemoveGroupMemberResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "RemoveGroupMemberPayload",
    "ValidationError"
  ],
  "RemoveMemberResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LastOwnerError",
    "NotFoundError",
    "RemoveMemberPayload",
    "ValidationError"
  ],
  "RemoveReactionResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "RemoveReactionPayload",
    "ValidationError"
  ],
  "ReopenThreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ReopenThreadPayload",
    "ValidationError"
  ],
  "RequestCellLockResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "RequestCellLockPayload",
    "ValidationError"
  ],
  "ResolveThreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "ResolveThreadPayload",
    "ValidationError"
  ],
  "RestoreCellsResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "RestoreCellsPayload",
    "ValidationError"
  ],
  "RestoreCommentResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "RestoreCommentPayload",
    "ValidationError"
  ],
  "RestoreRecordResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "RestoreRecordPayload",
    "ValidationError"
  ],
  "RevertBaseChangeResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "HistoryDroppedError",
    "LastOwnerError",
    "NotFoundError",
    "RevertBaseChangePayload",
    "ValidationError"
  ],
  "RevertChangeResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "RevertChangePayload",
    "ValidationError"
  ],
  "SetMemberRoleResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LastOwnerError",
    "NotFoundError",
    "SetMemberRolePayload",
    "ValidationError"
  ],
  "SetNotificationPreferenceResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "SetNotificationPreferencePayload",
    "ValidationError"
  ],
  "SetNotificationSettingsResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "SetNotificationSettingsPayload",
    "ValidationError"
  ],
  "SetRetentionResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "SetRetentionPayload",
    "ValidationError"
  ],
  "SnoozeNotificationsResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "SnoozeNotificationsPayload",
    "ValidationError"
  ],
  "TableEvent": [
    "ResyncRequired",
    "TableRevision"
  ],
  "TakeOverCellLockResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "TakeOverCellLockPayload",
    "ValidationError"
  ],
  "UndoResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "UndoPayload",
    "ValidationError"
  ],
  "UnfollowThreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UnfollowThreadPayload",
    "ValidationError"
  ],
  "UnlockCellResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UnlockCellPayload",
    "ValidationError"
  ],
  "UnmuteThreadResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UnmuteThreadPayload",
    "ValidationError"
  ],
  "UnwatchRecordResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UnwatchRecordPayload",
    "ValidationError"
  ],
  "UnwatchViewResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UnwatchViewPayload",
    "ValidationError"
  ],
  "UpdateBaseResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UpdateBasePayload",
    "ValidationError"
  ],
  "UpdateFieldResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "UpdateFieldPayload",
    "ValidationError"
  ],
  "UpdateGroupResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UpdateGroupPayload",
    "ValidationError"
  ],
  "UpdatePresenceResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "UpdatePresencePayload",
    "ValidationError"
  ],
  "UpdateRecordsResult": [
    "CellLockedError",
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "NotFoundError",
    "UpdateRecordsPayload",
    "ValidationError"
  ],
  "UpdateTableResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "NotFoundError",
    "UpdateTablePayload",
    "ValidationError"
  ],
  "UpdateViewResult": [
    "ClientMutationIdReusedError",
    "ConflictError",
    "ForbiddenError",
    "HistoryDroppedError",
    "NotFoundError",
    "UpdateViewPayload",
    "ValidationError"
  ],
  "WatchRecordResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError",
    "WatchRecordPayload"
  ],
  "WatchViewResult": [
    "ClientMutationIdReusedError",
    "ForbiddenError",
    "LimitError",
    "NotFoundError",
    "ValidationError",
    "WatchViewPayload"
  ]
};
