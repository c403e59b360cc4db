"""Who may read documents, and who may give, rename and remove them."""

from hibachi.knowledge.editing.auth import KnowledgeRead, KnowledgeWrite

DocumentsRead = KnowledgeRead
DocumentsWrite = KnowledgeWrite
