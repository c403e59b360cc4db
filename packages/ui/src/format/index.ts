export { formatDate, formatDateSlot, formatInstant, formatSlot } from "./dates";
export { formatCents, formatPrice } from "./money";
export { formatPhone } from "./phone";
