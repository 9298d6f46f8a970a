"""The site: the shared record (bodies, directives, tasks) and its pages, on the rules of ``conglap``."""
