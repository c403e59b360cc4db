"""The staff's assistant."""

from fastapi import APIRouter

from hibachi.ai.office.admin_assistant import service
from hibachi.ai.office.admin_assistant.auth import Asker, TasksWrite
from hibachi.ai.office.admin_assistant.errors import DueInThePast
from hibachi.ai.office.admin_assistant.schemas import AnswerOut, AskExamples, QuestionIn, TaskIn, answer_out
from hibachi.booking.bookings.errors import BookingNotFound
from hibachi.booking.stations.errors import NoStation
from hibachi.crm.errors import CustomerNotFound
from hibachi.crm.worklist.schemas import TaskOut
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/assistant/ask", tags=["assistant"])


@router.get("/examples", responses=responses(NotLoggedIn, NoPermission))
async def examples(caller: Asker) -> AskExamples:
    """Questions that can be asked with the caller's role."""
    return AskExamples(items=list(service.examples(caller)))


@router.post("", responses=responses(NotLoggedIn, NoPermission, NoStation))
async def ask(session: Reading, caller: Asker, question: QuestionIn) -> AnswerOut:
    """Answer a question about the business; nothing is written."""
    return answer_out(await service.ask(session, caller, question.text, question.where))


@router.post("/tasks", responses=responses(NotLoggedIn, NoPermission, BookingNotFound, CustomerNotFound, DueInThePast))
async def keep_task(session: Writing, caller: TasksWrite, wish: TaskIn) -> TaskOut:
    """Put a drafted task on the caller's list; the same draft twice is one task."""
    return await service.keep_task(session, caller, wish)
