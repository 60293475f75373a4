"""What people do with quizapp, one folder a feature: service, forms, views, tasks, templates."""
