"""Language models of eight providers by pydantic-ai, prices by genai-prices; the only home of both.

Chosen by the setting `LLM_MODELS`; nothing of this is imported while it is empty.
"""
